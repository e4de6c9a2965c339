package org.guildhall.platform.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A name leads to an address that isn't of the internet at large.
final class PrivateTarget extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateTarget(String host, InetAddress address) {
        super(host + " leads to " + address.getHostAddress());
    }
}
