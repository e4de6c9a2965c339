package org.guildhall.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void ten_different_codes_are_made() {
        assertThat(RecoveryCode.fresh()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_code_is_read_as_its_owner_meant_it() {
        var printed = new RecoveryCode("ab01c-10xyz").hash();
        assertThat(new RecoveryCode(" ABO1C lOXYZ").hash()).isEqualTo(printed);
        assertThat(new RecoveryCode("ab01c-10xyw").hash()).isNotEqualTo(printed);
    }
}
