package org.guildhall.demo;

import org.guildhall.platform.settings.Settings;

/// Stops a start that would open the demo's doors in production: its parts and its mode belong
/// together.
class DemoOnly {
    DemoOnly(Settings settings) {
        if (settings.mode() != Settings.Mode.DEMO) {
            throw new IllegalStateException(
                    "the profile demo belongs to ./guildhall demo; take it out of SPRING_PROFILES_ACTIVE");
        }
    }
}
