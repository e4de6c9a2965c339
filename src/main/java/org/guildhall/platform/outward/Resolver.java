package org.guildhall.platform.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Where a name leads.
public interface Resolver {
    /// All addresses of a host, at least one.
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
