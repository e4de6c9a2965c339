package org.guildhall.insight.story;

import org.guildhall.onboarding.lifecycle.Stage;

/// Whom an application waits for while it stands in a stage.
enum Waiting {
    /// The vendor's people.
    US,
    /// The partner's people.
    THEM,
    /// A day that was agreed, or nothing any more.
    THE_DAY;

    /// As the stage alone says it.
    static Waiting in(Stage stage) {
        return switch (stage.waitsFor()) {
            case VENDOR -> US;
            case PARTNER -> THEM;
            case CLOCK, NOBODY -> THE_DAY;
        };
    }
}
