package org.guildhall.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every shelf does, wherever it stands.
interface ShelfContract {
    int LARGE = 2_000_000;

    Shelf shelf();

    @Test
    default void what_was_laid_there_is_there_byte_by_byte() {
        var name = name();
        var bytes = new byte[LARGE];
        for (var i = 0; i < LARGE; i++) bytes[i] = (byte) i;
        shelf().put(name, bytes);
        assertThat(shelf().get(name)).hasValue(bytes);
    }

    @Test
    default void twice_is_once() {
        var name = name();
        shelf().put(name, bytes("the same"));
        shelf().put(name, bytes("the same"));
        assertThat(shelf().get(name)).hasValue(bytes("the same"));
    }

    @Test
    default void what_was_never_laid_there_is_not_there() {
        assertThat(shelf().get(name())).isEmpty();
    }

    @Test
    default void what_is_taken_away_is_gone_and_may_be_taken_away_again() {
        var name = name();
        shelf().put(name, bytes("for a while"));
        shelf().remove(name);
        shelf().remove(name);
        assertThat(shelf().get(name)).isEmpty();
    }

    private static String name() {
        return "name-" + UUID.randomUUID() + ".1";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
