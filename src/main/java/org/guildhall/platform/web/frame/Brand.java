package org.guildhall.platform.web.frame;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.guildhall.platform.settings.Accent;
import org.guildhall.platform.settings.Logo;
import org.guildhall.platform.settings.Vendor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The vendor's own colour and logo, as pages and letters fetch them.
@Configuration
public class Brand {
    /// The style sheet with the vendor's colour.
    public static final String COLOURS = "/brand/colours.css";

    /// The vendor's logo.
    public static final String LOGO = "/brand/logo";

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    @Bean
    public RouterFunction<ServerResponse> brand(Vendor vendor) {
        var routes = RouterFunctions.route();
        vendor.onLight()
                .map(light -> sheet(light, vendor.onDark().orElseThrow()))
                .ifPresent(
                        sheet ->
                                routes.GET(COLOURS, _ -> answer("text/css; charset=utf-8", sheet)));
        if (vendor.hasLogo()) {
            var logo = Logo.read(vendor.logo());
            routes.GET(LOGO, _ -> answer(logo.mediaType(), logo.content()));
        }
        return routes.GET("/brand", _ -> ServerResponse.notFound().build()).build();
    }

    private static ServerResponse answer(String type, byte[] content) {
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .cacheControl(AN_HOUR)
                .body(content);
    }

    private static byte[] sheet(Accent light, Accent dark) {
        return """
                :root {
                  --accent: light-dark(%s, %s);
                  --accent-hover: light-dark(%s, %s);
                  --accent-ink: light-dark(#ffffff, %s);
                  --accent-soft: light-dark(%s, %s);
                }
                """
                .formatted(
                        light,
                        dark,
                        light.darker(0.2),
                        dark.paler(0.3),
                        dark.darker(0.85),
                        light.paler(0.94),
                        dark.darker(0.8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
