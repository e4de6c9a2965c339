package org.guildhall.insight.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.onboarding.lifecycle.Stage;

/// How far an application came; what the funnel counts. Each is reached when the application first
/// comes to the stage that stands for it.
public enum Step {
    STARTED,
    SUBMITTED,
    QUALIFIED,
    OFFERED,
    CONFIRMED,
    SIGNED,
    ACTIVE,
    ENDED;

    /// What the funnel shows, in order. That terms were offered only helps to count corrections.
    public static final List<Step> FUNNEL =
            List.of(STARTED, SUBMITTED, QUALIFIED, CONFIRMED, SIGNED, ACTIVE);

    /// What coming to that stage reaches.
    static Optional<Step> by(Stage stage) {
        return switch (stage) {
            case DRAFT -> Optional.of(STARTED);
            case UNDER_REVIEW -> Optional.of(SUBMITTED);
            case QUALIFIED, ADMITTED -> Optional.of(QUALIFIED);
            case TERMS_OFFERED -> Optional.of(OFFERED);
            case AWAITING_CONTRACT -> Optional.of(CONFIRMED);
            case SIGNED -> Optional.of(SIGNED);
            case ACTIVE -> Optional.of(ACTIVE);
            case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED -> Optional.of(ENDED);
            case INFORMATION_REQUESTED, TERMS_APPROVAL, IN_CORRECTION -> Optional.empty();
        };
    }

    /// The column that keeps when it was reached.
    public String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }

    /// The message that names it.
    public String key() {
        return "insight.step." + name();
    }
}
