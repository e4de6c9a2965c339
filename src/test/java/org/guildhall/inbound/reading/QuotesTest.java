package org.guildhall.inbound.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where somebody's own words end and the earlier mails begin.
class QuotesTest {
    @Test
    void what_a_program_quotes_below_is_folded_away() {
        split(
                "Thanks!\n\nOn Thu, 26 Nov 2026, the desk wrote:\n> Try this\n> And that\n",
                "Thanks!");
        split(
                "Thanks!\n\nOn Thu, 26 Nov 2026 at 09:00, The Desk\n<d@x> wrote:\n\n> Try this",
                "Thanks!");
        split("谢谢\n\n在 2026年11月26日，服务台 写道：\n> 请试试", "谢谢");
        split("Gracias\n\nEl jue, 26 nov 2026, el servicio escribió:\n> Pruebe", "Gracias");
        split("Thanks\n-----Original Message-----\nFrom: Desk\nTry this", "Thanks");
        split(
                "Thanks\n\nFrom: Desk <d@x>\nSent: Thursday\nTo: Mei\nSubject: Help\n\nTry this",
                "Thanks");
        split("谢谢\n\n发件人: 服务台\n发送时间: 2026\n收件人: Mei\n主题: 帮助\n\n请试试", "谢谢");
        split("Thanks\n> Try this", "Thanks");
    }

    @Test
    void what_is_answered_between_the_lines_stays() {
        var between = "> Did you try this?\nYes.\n> And that?\nNo.";
        assertThat(Quotes.in(between, "Re: x")).isEqualTo(new Quotes(between, ""));
    }

    @Test
    void a_mail_that_hands_another_one_on_is_left_whole() {
        var forwarded = "See below\n-----Original Message-----\nFrom: Desk\nTry this";
        assertThat(Quotes.in(forwarded, "Fwd: x").own()).isEqualTo(forwarded);
        var bare = "> Only quoted";
        assertThat(Quotes.in(bare, "Re: x").own()).isEqualTo(bare);
    }

    @Test
    void a_hundred_thousand_quoted_lines_take_no_time() {
        var many = "> again\n".repeat(100_000) + "end";
        assertThat(Quotes.in(many, "").quoted()).isEmpty();
    }

    private static void split(String text, String own) {
        var quotes = Quotes.in(text, "Re: x");
        assertThat(quotes.own()).isEqualTo(own);
        assertThat(quotes.quoted()).isNotEmpty();
    }
}
