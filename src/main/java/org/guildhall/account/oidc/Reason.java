package org.guildhall.account.oidc;

/// Why somebody isn't let in who came by an identity provider. Each has its page, which says what
/// happened and what to do.
public enum Reason {
    /// The provider doesn't answer, or with something that can't be read.
    UNREACHABLE,
    /// Its clock and ours are further apart than two minutes, so that its word is over or not yet
    /// good.
    CLOCK,
    /// The person, or the provider's own rules, said no there.
    DENIED,
    /// The provider refused for a reason of its own, such as a client it doesn't know.
    REFUSED,
    /// Not begun in this browser, begun too long ago, or come back with twice.
    STALE,
    /// Its word isn't good: signed by nobody known, for somebody else, or for another sign-in.
    NOT_TRUSTED,
    /// It doesn't say that the address is verified, or names none.
    UNVERIFIED,
    /// The address is of a domain that this provider doesn't speak for.
    FOREIGN,
    /// The address is somebody else's here, who isn't of the staff.
    TAKEN,
    /// Nothing that it says of the person gives a role.
    NO_ROLE,
    /// Nobody of the account has connected this identity.
    NOT_CONNECTED,
    /// The invitation that was followed went to another address, or isn't good any more.
    NOT_INVITED,
    /// Another person has connected it.
    CONNECTED_ELSEWHERE,
    /// The person was deactivated or removed here.
    CLOSED
}
