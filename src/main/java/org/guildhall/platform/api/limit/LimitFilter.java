package org.guildhall.platform.api.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.guildhall.platform.api.ApiPath;
import org.guildhall.platform.api.ProblemAnswers;
import org.guildhall.platform.api.ProblemWriter;
import org.guildhall.platform.api.Sha256;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Limits (api.md): per token and per address, before anything is read or asked. Counted in this
/// process only, so that several nodes together let through as many times as much.
@Component
@EnableConfigurationProperties(Limits.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class LimitFilter extends OncePerRequestFilter {
    /// What one customer of a network has to choose from in IPv6: its first 64 bits.
    private static final int NETWORK = 8;

    private final Buckets tokens;
    private final Buckets addresses;
    private final ProblemAnswers problems;

    LimitFilter(Limits limits, ProblemAnswers problems, Clock clock) {
        this.tokens = new Buckets(limits.tokenPerMinute(), clock);
        this.addresses = new Buckets(limits.addressPerMinute(), clock);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.leads(request);
    }

    /// A token that asks too often takes nothing from others behind its address.
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait =
                Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .flatMap(token -> tokens.take(hash(token)))
                        .or(() -> addresses.take(network(request.getRemoteAddr())));
        if (wait.isEmpty()) chain.doFilter(request, response);
        else ProblemWriter.write(problems.tooMany(wait.get(), request), response);
    }

    /// Tokens are secrets; what is kept of one opens nothing.
    private static String hash(String token) {
        return HexFormat.of().formatHex(Sha256.of(token));
    }

    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address)) return address;
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
