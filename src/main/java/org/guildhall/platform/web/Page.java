package org.guildhall.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.settings.Vendor;

/// What every page knows: who reads it, in which language and zone, and the marks that keep forms
/// safe.
public record Page(
        Text text,
        Vendor vendor,
        Visitor visitor,
        String path,
        Csrf csrf,
        Theme theme,
        ZoneId zone,
        ZoneId vendorZone,
        Instant now,
        Optional<String> notice) {

    /// Who is looking, as the frame shows it. Staff see the desk, people of accounts the portal.
    public record Visitor(Kind kind, String name, String uid, Set<String> may) {
        /// Where a person belongs.
        public enum Kind {
            NOBODY,
            PARTNER,
            STAFF
        }

        /// The UID in groups of four, as people read it aloud.
        public String groupedUid() {
            return uid.replaceAll("(.{4})(?!$)", "$1 ");
        }

        /// Whether the desk shows what needs that permission.
        public boolean may(String permission) {
            return may.contains(permission);
        }
    }

    /// The hidden field that every form carries against cross-site requests.
    public record Csrf(String field, String token) {}

    /// Colours: as the system has them, or as chosen here.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Day and time as the reader's clock shows it.
    public String moment(Instant at) {
        return text.moment(at, zone);
    }

    /// Just the time of day on the reader's clock, such as `14:03`.
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", text.locale()).format(at.atZone(zone));
    }

    /// The same on the vendor's clock, when that is another one.
    public Optional<String> vendorMoment(Instant at) {
        return zone.equals(vendorZone)
                ? Optional.empty()
                : Optional.of(text.moment(at, vendorZone));
    }
}
