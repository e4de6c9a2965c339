package org.guildhall.amendment.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// Where an amendment stands, and under which node of its way it is shown.
public enum Stage {
    DRAFT(Node.TERMS, Side.VENDOR),
    APPROVAL(Node.TERMS, Side.VENDOR),
    OFFERED(Node.TERMS, Side.PARTNER),
    IN_CORRECTION(Node.TERMS, Side.VENDOR),
    AWAITING_CONTRACT(Node.CONTRACT, Side.VENDOR),
    SIGNED(Node.FORCE, Side.CLOCK),
    IN_FORCE(Node.FORCE, Side.NOBODY),
    DECLINED(Node.TERMS, Side.NOBODY),
    WITHDRAWN(Node.TERMS, Side.NOBODY),
    EXPIRED(Node.TERMS, Side.NOBODY);

    private static final Set<Stage> OPEN =
            EnumSet.complementOf(EnumSet.of(IN_FORCE, DECLINED, WITHDRAWN, EXPIRED));

    private final Node node;
    private final Side waitsFor;

    Stage(Node node, Side waitsFor) {
        this.node = node;
        this.waitsFor = waitsFor;
    }

    /// The nodes of the way, in order.
    public enum Node {
        TERMS,
        CONTRACT,
        FORCE
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

    /// Who must act while an amendment stands here.
    public Side waitsFor() {
        return waitsFor;
    }

    /// Whether something still has to happen before the new terms hold.
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /// Whether it ended without new terms.
    public boolean isClosed() {
        return !isOpen() && this != IN_FORCE;
    }

    /// The message that names the stage.
    public String key() {
        return "amendment.stage." + name();
    }

    /// The stage as a word with its colour.
    public Chip chip(Text text) {
        var tone =
                switch (this) {
                    case DRAFT, WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
                    case APPROVAL, IN_CORRECTION, AWAITING_CONTRACT -> Tone.INFO;
                    case OFFERED -> Tone.WARN;
                    case SIGNED, IN_FORCE -> Tone.GOOD;
                    case DECLINED -> Tone.BAD;
                };
        return new Chip(text.of(key()), tone);
    }
}
