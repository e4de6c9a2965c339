package org.guildhall.diagnosis.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guildhall.platform.web.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A domain as an agent types or pastes it.
class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "Lotus.COM, lotus.com",
        "' lotus.com. ', lotus.com",
        "münchen.example, xn--mnchen-3ya.example",
        "例子.中国, xn--fsqu00a.xn--fiqs8s",
        "a.b-c.co, a.b-c.co"
    })
    void is_kept_as_the_dns_has_it(String typed, String kept) {
        assertThat(DomainName.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lotus",
                "https://lotus.com/",
                "lotus.com/path",
                "a b.com",
                "-a.com",
                "a..com",
                "a@b.com",
                "1.2.3.4",
                "lotus.com\nmx.evil.example"
            })
    void anything_else_is_refused(String typed) {
        assertThatThrownBy(() -> DomainName.of(typed)).isInstanceOf(Invalid.class);
    }
}
