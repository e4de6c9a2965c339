package org.guildhall.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.junit.jupiter.api.Test;

/// A device as people know it.
class DeviceNameTest {
    private static final String WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko) ";

    private final Text text = new Texts(new Vendor("Acme")).in(Locale.ENGLISH);

    @Test
    void a_device_is_called_by_its_browser_and_its_system() {
        assertThat(name("Mozilla/5.0 (X11; Linux x86_64) " + WEBKIT + "Chrome/156.0 Safari/537.36"))
                .isEqualTo("Chrome on Linux");
        assertThat(
                        name(
                                "Mozilla/5.0 (Windows NT 10.0; Win64) "
                                        + WEBKIT
                                        + "Chrome/156.0 Safari/537.36 Edg/156.0"))
                .isEqualTo("Edge on Windows");
        assertThat(
                        name(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) "
                                        + WEBKIT
                                        + "Version/20.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
        assertThat(name("Mozilla/5.0 (Macintosh; Intel Mac OS X 15.1; rv:140.0) Firefox/140.0"))
                .isEqualTo("Firefox on macOS");
    }

    @Test
    void what_names_neither_is_shown_as_it_calls_itself() {
        assertThat(name("curl/8.14")).isEqualTo("curl/8.14");
        assertThat(name("")).isEqualTo("Unknown device");
    }

    private String name(String agent) {
        return DeviceName.of(new Device("127.0.0.1", agent), text);
    }
}
