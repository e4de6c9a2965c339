package org.guildhall.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Texts;
import org.junit.jupiter.api.Test;

/// What a contract is made from.
class DraftTest {
    private static final Texts TEXTS = new Texts(new Vendor("Alibaba Cloud"));

    @Test
    void the_programme_is_called_as_its_reader_calls_it_and_else_as_on_the_paper() {
        var draft = SampleContract.draft();
        assertThat(draft.programmeIn(TEXTS.in(Locale.SIMPLIFIED_CHINESE))).isEqualTo("阿里云经销商计划");
        assertThat(draft.programmeIn(TEXTS.in(Locale.of("es"))))
                .isEqualTo("Alibaba Cloud Reseller Program");
    }
}
