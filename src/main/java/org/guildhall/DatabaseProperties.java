package org.guildhall;

import java.util.function.Supplier;
import org.guildhall.platform.settings.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;

/// The framework's properties of the database, which is waited for by whoever asks for one of them.
final class DatabaseProperties extends PropertySource<Supplier<Database>> {
    DatabaseProperties(Supplier<Database> database) {
        super("guildhall.database", database);
    }

    /// Wins over all other properties of that program.
    void first(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(this);
    }

    @Override
    public @Nullable String getProperty(String name) {
        return switch (name) {
            case "spring.datasource.url" -> source.get().url();
            case "spring.datasource.username" -> source.get().user();
            case "spring.datasource.password" -> source.get().password();
            default -> null;
        };
    }

    /// Answered without waiting for it.
    @Override
    public boolean containsProperty(String name) {
        return switch (name) {
            case "spring.datasource.url",
                    "spring.datasource.username",
                    "spring.datasource.password" ->
                    true;
            default -> false;
        };
    }
}
