package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void two_spellings_of_one_address_are_one_person() {
        assertThat(EmailAddress.parse("  Mei.Lin@Harbour.Example "))
                .contains(new EmailAddress("mei.lin@harbour.example"));
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
            assertThat(EmailAddress.parse(typed)).as(typed).isEmpty();
        }
    }

    @Property
    void nothing_typed_breaks_the_reading(@ForAll String typed) {
        EmailAddress.parse(typed)
                .ifPresent(email -> assertThat(EmailAddress.parse(email.value())).contains(email));
    }
}
