package org.guildhall.platform.settings;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Everything that an installation is told from outside, read once at start.
@ConfigurationProperties("guildhall")
public record Settings(Mode mode, URI baseUrl, Vendor vendor, List<Site> sites, Mail mail) {
    /// A living sample on one machine, or the real thing.
    public enum Mode {
        DEMO,
        RUN
    }

    /// Where letters come from.
    public record Mail(String from) {
        /// The domain behind the @, in which Message-IDs are unique.
        public String domain() {
            return from.substring(from.indexOf('@') + 1);
        }
    }

    /// The site of that code.
    public Site site(String code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst().orElseThrow();
    }

    /// An address of this installation that works in a mail: the base URL and a path that begins
    /// with `/`.
    public String link(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }

    /// Whether pages travel encrypted, so that cookies may be bound to that.
    public boolean isHttps() {
        return "https".equals(baseUrl.getScheme());
    }
}
