package org.guildhall.inbound;

/// What kinds of mail a desk gets, how often among a hundred, and what has to become of them.
public enum Kind {
    PLAIN(24, ArrivalState.OPENED),
    HTML(8, ArrivalState.OPENED),
    FILE(5, ArrivalState.OPENED),
    CHARSET(8, ArrivalState.OPENED),
    BROKEN(6, ArrivalState.OPENED),
    FORWARD(4, ArrivalState.OPENED),
    FORGED_SUBJECT(5, ArrivalState.OPENED),
    STRANGER_WITH_TOKEN(4, ArrivalState.OPENED),
    STRANGER_WITH_REFERENCE(3, ArrivalState.OPENED),
    REPLY_BY_ADDRESS(8, ArrivalState.JOINED),
    REPLY_BY_REFERENCE(5, ArrivalState.JOINED),
    AWAY(4, Reason.ANSWERED),
    RECEIPT(1, Reason.ANSWERED),
    BOUNCE(4, Reason.RETURNED),
    LOOP(3, Reason.OWN),
    LIST(3, Reason.BULK),
    MACHINE(2, Reason.MACHINE),
    NO_SENDER(2, Reason.NO_SENDER),
    EMPTY(1, Reason.EMPTY);

    private final int share;
    private final String end;

    Kind(int share, ArrivalState end) {
        this.share = share;
        this.end = end.name();
    }

    Kind(int share, Reason why) {
        this.share = share;
        this.end = why.name();
    }

    int share() {
        return share;
    }

    /// Its state in the end, or the reason why it is refused.
    public String end() {
        return end;
    }
}
