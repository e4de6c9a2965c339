package org.guildhall.platform.outward;

import java.net.URI;

/// An address that messages may go to, as it was when it was read; it is looked at again whenever
/// one goes there. Only [Targets] makes one.
public final class Target {
    private final URI address;

    Target(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
