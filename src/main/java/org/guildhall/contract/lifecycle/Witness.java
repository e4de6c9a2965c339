package org.guildhall.contract.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.modulith.NamedInterface;

/// Where a signer acts from, as the evidence keeps it: the network address.
@NamedInterface("lifecycle")
public record Witness(String address) {
    /// What the request itself says of who sent it.
    public static Witness of(HttpServletRequest request) {
        return new Witness(request.getRemoteAddr());
    }
}
