package org.guildhall.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Takes in every programme file before anybody can ask for a programme; a mistake in one stops the
/// start.
@Component
class ProgrammeStart implements SmartInitializingSingleton {
    private static final String FILES = "classpath*:programmes/*.yml";

    private final Programmes programmes;

    ProgrammeStart(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void load(Resource file) throws IOException {
        var name = String.valueOf(file.getFilename());
        programmes.load(name, file.getContentAsString(StandardCharsets.UTF_8));
    }
}
