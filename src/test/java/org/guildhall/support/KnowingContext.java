package org.guildhall.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.io.Resource;

/// The framework's frame for a program that is put together dozens of times in one test run: what
/// it read of a class it knows the next time.
public final class KnowingContext extends AnnotationConfigServletWebServerApplicationContext {
    /// For [org.springframework.boot.SpringApplication#setApplicationContextFactory].
    public static final ApplicationContextFactory FACTORY =
            ApplicationContextFactory.of(KnowingContext::new);

    private static final Map<Class<?>, Map<Resource, Object>> READ = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<Resource, T> getResourceCache(Class<T> type) {
        return (Map<Resource, T>) READ.computeIfAbsent(type, _ -> new ConcurrentHashMap<>());
    }

    @Override
    public void clearResourceCaches() {
        // they outlive this context
    }
}
