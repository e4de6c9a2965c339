package org.guildhall.diagnosis.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Takes in every diagnosis that comes along before anybody can ask for one. A mistake in one, or
/// an example that doesn't hold, stops the start.
@Component
class CatalogueStart implements SmartInitializingSingleton {
    private static final String SHIPPED = "classpath*:diagnoses/*.yml";

    private final Catalogue catalogue;

    CatalogueStart(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                catalogue.load(
                        String.valueOf(file.getFilename()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
