package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildhall.platform.web.Invalid;
import org.junit.jupiter.api.Test;

class EmailAddressTest {
    @Test
    void two_spellings_of_one_address_are_one_person() {
        assertThat(new EmailAddress("  Mei.Lin@Harbour.Example "))
                .isEqualTo(new EmailAddress("mei.lin@harbour.example"));
    }

    @Test
    void what_no_mail_reaches_is_refused() {
        for (var typed :
                new String[] {
                    "",
                    "mei",
                    "mei@",
                    "@harbour.example",
                    "mei@harbour",
                    "mei@-harbour.example",
                    "mei..lin@harbour.example",
                    "mei lin@harbour.example",
                    "mei@harbour.example\r\nBcc: x@y.example",
                    "<script>@harbour.example",
                    "\uD83D\uDE00@harbour.example",
                    "a".repeat(65) + "@harbour.example",
                    "mei@" + "a".repeat(60) + ("." + "b".repeat(60)).repeat(4) + ".example"
                }) {
            assertThatExceptionOfType(Invalid.class)
                    .as(typed)
                    .isThrownBy(() -> new EmailAddress(typed));
        }
    }

    @Property
    void whatever_is_typed_is_an_address_or_refused(@ForAll String typed) {
        try {
            assertThat(new EmailAddress(typed).value()).contains("@").isLowerCase();
        } catch (Invalid invalid) {
            assertThat(invalid.problems()).hasSize(1);
        }
    }
}
