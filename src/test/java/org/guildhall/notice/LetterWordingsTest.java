package org.guildhall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The list of all letters, by programs.
class LetterWordingsTest {
    private static final String LETTERS = "/api/v1/letter-wordings?limit=200";

    /// One for each language; whatever letters others make meanwhile read theirs too.
    private static final int FEW = 20;

    private final Installation guildhall = Installation.get();
    private final Program manager =
            Program.of(guildhall, guildhall.crowd().staff("Cho Manager", Role.CHANNEL_MANAGER));

    @Test
    void however_many_letters_there_are_the_vendors_words_are_read_once() {
        assertThat(manager.get(LETTERS).json().path("data").size()).isGreaterThan(FEW);
        var template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        template.addAppender(said);
        template.setAdditive(false);
        template.setLevel(Level.DEBUG);
        try {
            manager.get(LETTERS);
        } finally {
            template.setLevel(null);
            template.setAdditive(true);
            template.detachAppender(said);
        }
        assertThat(List.copyOf(said.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(message -> message.contains("platform_wording"))
                .hasSizeBetween(1, FEW);
    }
}
