package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// When the parts are put together by code that the build has written, and when not. That they come
/// together so is for [StartedTest].
class WiringTest {
    @Test
    void where_traces_are_sent_the_parts_are_found_by_annotation() {
        assertThat(Wiring.isWritten(Map.of("management.opentelemetry.enabled", "true"))).isFalse();
    }
}
