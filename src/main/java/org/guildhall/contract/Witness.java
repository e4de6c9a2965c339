package org.guildhall.contract;

import jakarta.servlet.http.HttpServletRequest;

/// Where a signer acts from, as the evidence keeps it: the network address.
public record Witness(String address) {
    static Witness of(HttpServletRequest request) {
        return new Witness(request.getRemoteAddr());
    }
}
