package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The labels that people know from the published process, word for word.
class LabelsTest {
    private final Text english = new Texts(new Vendor("Alibaba Cloud")).in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    programme.become           | Become a Partner
                    programme.join             | JOIN NOW
                    onboarding.gate.title      | Your account has not completed enterprise verification
                    onboarding.gate.verify     | Go to Verify
                    onboarding.confirm         | Confirm
                    onboarding.modify          | Modify
                    onboarding.decline         | Decline
                    onboarding.submit          | Submit
                    onboarding.draft.complete  | Confirm and Complete Basic Information
                    onboarding.withdraw        | Withdraw application
                    onboarding.enter           | Enter the Application Process
                    onboarding.qualified.title | Congratulations on passing the qualification
                    onboarding.terms.title     | Please confirm the following business terms
                    onboarding.contract.title  | Waiting for signing contract
                    onboarding.signed.title    | You have successfully signed the contract
                    """)
    void every_label_stands_word_for_word(String key, String label) {
        assertThat(english.of(key)).isEqualTo(label);
    }

    @Test
    void the_vendor_is_named_by_its_configured_name() {
        assertThat(english.of("onboarding.acts.VENDOR")).isEqualTo("Alibaba Cloud acts");
    }
}
