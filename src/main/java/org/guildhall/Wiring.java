package org.guildhall;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;

/// How the program's parts are put together: found by annotation where it runs from its classes, as
/// in tests; from code that was written when it was built where it runs as a jar, which starts in
/// two thirds of the time (ADR 95). The build calls [#main] for it.
public final class Wiring {
    private static final String WRITTEN =
            Wiring.class.getName() + "__ApplicationContextInitializer";

    /// What turns on parts of the framework that the written code leaves out.
    private static final String TRACES = "management.opentelemetry.enabled";

    private Wiring() {}

    /// Puts it together for the build, without starting anything.
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    static SpringApplication application() {
        var application = new SpringApplication(Guildhall.class);
        application.setMainApplicationClass(Wiring.class);
        application.setLogStartupInfo(false);
        return application;
    }

    /// Whether there is written code, and it fits these settings.
    static boolean isWritten(Map<String, String> properties) {
        return !properties.containsKey(TRACES)
                && ClassUtils.isPresent(WRITTEN, Wiring.class.getClassLoader());
    }
}
