package org.guildhall.onboarding.lifecycle;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guildhall.programme.Promises;
import org.springframework.modulith.NamedInterface;

/// Where an application stands (onboarding.md section 4): under which node of the process it is
/// shown, who must act, and which promise runs meanwhile.
@NamedInterface("lifecycle")
public enum Stage {
    DRAFT(Node.APPLICATION, Side.PARTNER),
    UNDER_REVIEW(Node.REVIEW, Side.VENDOR),
    INFORMATION_REQUESTED(Node.REVIEW, Side.PARTNER),
    QUALIFIED(Node.TERMS, Side.VENDOR),
    TERMS_APPROVAL(Node.TERMS, Side.VENDOR),
    TERMS_OFFERED(Node.TERMS, Side.PARTNER),
    IN_CORRECTION(Node.TERMS, Side.VENDOR),
    AWAITING_CONTRACT(Node.CONTRACT, Side.VENDOR),
    SIGNED(Node.ACCESS, Side.CLOCK),
    ADMITTED(Node.ACCESS, Side.CLOCK),
    ACTIVE(Node.ACCESS, Side.NOBODY),
    WITHDRAWN(Node.REVIEW, Side.NOBODY),
    REJECTED(Node.REVIEW, Side.NOBODY),
    DECLINED(Node.TERMS, Side.NOBODY),
    CANCELLED(Node.CONTRACT, Side.NOBODY),
    LAPSED(Node.CONTRACT, Side.NOBODY);

    private static final Set<Stage> CLOSED =
            EnumSet.of(WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED);
    private static final Set<Stage> OPEN =
            EnumSet.complementOf(
                    EnumSet.of(ACTIVE, WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED));

    private final Node node;
    private final Side waitsFor;

    Stage(Node node, Side waitsFor) {
        this.node = node;
        this.waitsFor = waitsFor;
    }

    /// The nodes of the process as both sides see them, in order.
    public enum Node {
        APPLICATION,
        REVIEW,
        TERMS,
        CONTRACT,
        ACCESS
    }

    /// Who must act.
    public enum Side {
        PARTNER,
        VENDOR,
        CLOCK,
        NOBODY
    }

    /// The node under which this stage is shown.
    public Node node() {
        return node;
    }

    /// Whether that node is done where an application stands here.
    public boolean isPast(Node other) {
        return node.ordinal() > other.ordinal() || this == ACTIVE;
    }

    /// Who must act while an application stands here.
    public Side waitsFor() {
        return waitsFor;
    }

    /// Whether all is agreed on, and only the day and the activation checklist hold access back.
    public boolean isBeforeAccess() {
        return this == SIGNED || this == ADMITTED;
    }

    /// Whether something still has to happen before the partner can sell.
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /// Whether the application ended without a partnership.
    public boolean isClosed() {
        return CLOSED.contains(this);
    }

    /// The message that names the stage.
    public String key() {
        return "onboarding.stage." + name();
    }

    /// The clock that runs in this stage, named after the stage, and its promised working days.
    public Optional<Integer> promised(Promises promises) {
        return switch (this) {
            case UNDER_REVIEW -> Optional.of(promises.review());
            case QUALIFIED -> Optional.of(promises.sheet());
            case TERMS_APPROVAL -> Optional.of(promises.termsApproval());
            case IN_CORRECTION -> Optional.of(promises.correction());
            case AWAITING_CONTRACT -> Optional.of(promises.firstContact());
            case DRAFT, INFORMATION_REQUESTED, TERMS_OFFERED -> Optional.empty();
            case SIGNED, ADMITTED, ACTIVE -> Optional.empty();
            case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED -> Optional.empty();
        };
    }
}
