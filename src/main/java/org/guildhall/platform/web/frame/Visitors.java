package org.guildhall.platform.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.web.Page;

/// Tells the web edge who is looking, without the edge knowing what an account is.
public interface Visitors {
    /// Whoever is signed in on this request, with language, zone and the vendor's zone for that
    /// reader.
    Optional<SignedIn> of(HttpServletRequest request);

    /// A signed-in reader.
    record SignedIn(Page.Visitor visitor, Locale language, ZoneId zone, ZoneId vendorZone) {}
}
