package org.guildhall.platform.event;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where on the network the request at hand came; the installation's own work comes from
/// nowhere.
public final class Whence {
    private Whence() {}

    /// The network address of whoever asks.
    public static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? Optional.ofNullable(asked.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
