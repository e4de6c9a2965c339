package org.guildhall;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A demo in its directory, at its port of this machine.
///
/// @param vendor the vendor's name, when one is said
/// @param look the settings of the vendor's colour and logo and of further programmes, where they
///   are said
record Demo(DemoHome home, int port, Optional<String> vendor, Map<String, String> look) {
    void start(Running running) {
        running.serve(properties(), Lookout.starting(home.postgres(), running), "demo");
    }

    private Map<String, String> properties() {
        var all = new TreeMap<String, String>();
        all.put("guildhall.mode", "demo");
        all.put("guildhall.base-url", "http://localhost:" + port);
        all.put("guildhall.demo.directory", home.path().toString());
        all.put("guildhall.key", home.key());
        // The demo's clock is moved by days; that signs nobody out, and its people have no phones.
        all.put("guildhall.session.idle", "3650d");
        all.put("guildhall.session.longest", "3650d");
        all.put("guildhall.staff.second-factor", "optional");
        home.vendor(vendor).ifPresent(name -> all.put("guildhall.vendor.name", name));
        all.putAll(look);
        all.put("logging.file.name", home.log().toString());
        all.put("server.address", InetAddress.getLoopbackAddress().getHostAddress());
        all.put("server.port", String.valueOf(port));
        return all;
    }
}
