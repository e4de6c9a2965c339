package org.guildhall.account.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.web.Text;

/// What a device is called for people: its browser and its system. What names neither is shown as
/// it calls itself.
public final class DeviceName {
    /// In the order in which they are looked for: most browsers call themselves several.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("MicroMessenger/", "WeChat");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private DeviceName() {}

    /// The name in the reader's words.
    public static String of(Device device, Text text) {
        var agent = device.agent();
        if (agent.isEmpty()) return text.of("account.sessions.unknown");
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) {
            return text.of("account.sessions.device.on", browser.get(), system.get());
        }
        return browser.or(() -> system).orElse(agent);
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
