package org.guildhall.figures;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements of whoever asks the fronts in process, known by their threads' names, by
/// what Spring's template says before each; what is done in the background meanwhile isn't theirs.
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final LongAdder count = new LongAdder();
    private final String askers;

    /// @param askers how the names of their threads begin
    Statements(String askers) {
        this.askers = askers;
        template.setLevel(Level.DEBUG);
        template.setAdditive(false);
        template.addAppender(this);
        start();
    }

    long count() {
        return count.sum();
    }

    @Override
    protected void append(ILoggingEvent said) {
        var asks = said.getThreadName().startsWith(askers);
        if (asks && said.getMessage().startsWith("Executing prepared SQL statement")) {
            count.increment();
        }
    }

    @Override
    public void close() {
        template.detachAppender(this);
        template.setLevel(null);
        template.setAdditive(true);
    }
}
