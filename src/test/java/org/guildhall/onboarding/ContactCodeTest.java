package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.platform.web.TooMany;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The codes that confirm a contact address, which may be anybody's.
class ContactCodeTest {
    private final Installation guildhall = Installation.get();
    private final ContactCodes codes = guildhall.front(ContactCodes.class);

    @Test
    void nobody_is_sent_more_than_six_codes_an_hour() {
        var made = Cases.draft("Six Codes Pty Ltd");
        var stranger = "stranger-" + made.id.value() + "@example.com";
        guildhall
                .front(Onboarding.class)
                .save(made.seen(), Map.of("contactEmail", List.of(stranger)), made.owner);
        for (var sent = 0; sent < 6; sent++) codes.send(made.id, made.owner);

        assertThatThrownBy(() -> codes.send(made.id, made.owner)).isInstanceOf(TooMany.class);
        assertThat(made.letters(stranger)).hasSize(6);

        guildhall
                .database()
                .sql(
                        "update onboarding_contact_code set since = since - interval '1 hour' where application_id = :id")
                .param("id", made.id.value())
                .update();
        codes.send(made.id, made.owner);
        assertThat(made.letters(stranger)).hasSize(7);
    }
}
