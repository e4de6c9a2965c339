package org.guildhall.platform.api;

import java.net.URI;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Stale;
import org.springframework.http.ResponseEntity;

/// The version of a thing that a change was made up for: `If-Match` (RFC 9110, section 13.1.1), and
/// the `ETag` that tells it.
public record Match(long version) {
    /// Weak, where a proxy has packed the answer that told it.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    /// From the header; a change without one is refused, for it might undo what nobody saw.
    static Match read(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank()) throw Stale.unsaid();
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) throw Stale.unsaid();
        return new Match(Long.parseLong(tag.group(1)));
    }

    /// Refuses when the thing has changed since.
    public void expect(long current) {
        if (version != current) throw Stale.now(current);
    }

    /// An answer that tells the version of what it shows.
    public static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /// An answer that tells where a new thing is, and its version.
    public static <T> ResponseEntity<T> created(String path, long version, T body) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
