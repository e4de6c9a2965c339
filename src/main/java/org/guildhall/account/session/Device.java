package org.guildhall.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/// Where a request comes from: its network address and what the browser calls itself.
public record Device(String address, String agent) {
    private static final int LONGEST = 300;

    public Device {
        agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }

    /// The device of a request.
    public static Device of(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Device(request.getRemoteAddr(), agent.replaceAll("\\p{Cntrl}", ""));
    }
}
