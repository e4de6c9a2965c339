package org.guildhall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Page.Visitor.Kind;
import org.guildhall.platform.web.Visitors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds the caller of the current request at the web edge, and tells the frame about them.
@Component
class Callers implements Visitors {
    private final Settings settings;

    Callers(Settings settings) {
        this.settings = settings;
    }

    /// Whoever signed in; the security chain puts the caller there as principal.
    static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : new Caller.Visitor();
    }

    @Override
    public Optional<SignedIn> of(HttpServletRequest request) {
        return switch (current()) {
            case Member member -> Optional.of(signedIn(member));
            case Staff staff -> Optional.of(signedIn(staff));
            case Caller.Visitor _, Caller.Clockwork _ -> Optional.empty();
        };
    }

    private SignedIn signedIn(Member member) {
        var visitor = new Page.Visitor(Kind.PARTNER, member.name(), member.uid().value(), Set.of());
        var reader = member.reader();
        return new SignedIn(
                visitor, reader.language(), reader.zone(), settings.site(member.site()).zone());
    }

    private SignedIn signedIn(Staff staff) {
        var may =
                Arrays.stream(Permission.values())
                        .filter(staff::may)
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        var visitor = new Page.Visitor(Kind.STAFF, staff.name(), "", may);
        var reader = staff.reader();
        return new SignedIn(
                visitor, reader.language(), reader.zone(), settings.sites().getFirst().zone());
    }
}
