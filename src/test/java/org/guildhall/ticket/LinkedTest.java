package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.ticket.Linked.Piece;
import org.junit.jupiter.api.Test;

class LinkedTest {
    @Test
    void an_address_in_a_reply_is_a_link_without_what_ends_the_sentence() {
        assertThat(Linked.of("Read this (https://help.example/help/real-name?v=2), please."))
                .containsExactly(
                        new Piece("Read this (", false),
                        new Piece("https://help.example/help/real-name?v=2", true),
                        new Piece("), please.", false));
    }

    @Test
    void a_chinese_sentence_ends_before_its_full_stop() {
        assertThat(Linked.of("请看 https://help.example/zh/dns。"))
                .containsExactly(
                        new Piece("请看 ", false),
                        new Piece("https://help.example/zh/dns", true),
                        new Piece("。", false));
    }

    @Test
    void nothing_but_pages_is_an_address() {
        assertThat(Linked.of("javascript:alert(1) and ftp://files.example"))
                .containsExactly(new Piece("javascript:alert(1) and ftp://files.example", false));
        assertThat(Linked.of("")).isEmpty();
    }
}
