package org.guildhall.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.outward.Courier;

/// Whether the public registers that companies are looked up in answer at all.
final class RegisterCheck {
    private static final int SERVERS_FAULT = 500;

    private RegisterCheck() {}

    static List<Finding> look(List<URI> registers) {
        if (registers.isEmpty()) return List.of();
        try (var courier = Courier.toAnywhere()) {
            return registers.stream().map(address -> one(courier, address)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Finding one(Courier courier, URI address) {
        var outcome = courier.get(address, Map.of(), 0);
        var status = outcome.status().orElse(SERVERS_FAULT);
        return status < SERVERS_FAULT
                ? Finding.ok("register", address + " answers")
                : Finding.warning(
                        "register",
                        address + ": " + outcome.failure().map(Enum::name).orElse("HTTP " + status),
                        "open the way there, or leave the address out; verifiers read *not"
                                + " checked* meanwhile");
    }
}
