package org.guildhall.platform.web.frame;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What every page of the frame needs behind it, for everybody: the assets, and the choice of
/// language and colours.
@Configuration
class FrameRoutes {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    RouterFunction<ServerResponse> frame() {
        return RouterFunctions.route()
                .GET("/assets/{edition}/{*name}", FrameRoutes::asset)
                .POST("/choices/language", request -> chosen(request, PageMaker.LANGUAGE))
                .POST("/choices/theme", request -> chosen(request, PageMaker.THEME))
                .build();
    }

    static ServerResponse asset(ServerRequest request) {
        var found = Assets.find(request.pathVariable("name").substring(1));
        if (found.isEmpty()) return ServerResponse.notFound().build();
        var asset = found.get();
        var encodings = request.headers().firstHeader(HttpHeaders.ACCEPT_ENCODING);
        var zip = encodings != null && encodings.contains("gzip") && asset.shrinks();
        var answer =
                ServerResponse.ok()
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .cacheControl(caching(request.pathVariable("edition")));
        if (zip) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.body(zip ? asset.zipped() : asset.content());
    }

    private static CacheControl caching(String edition) {
        return Assets.isCurrent(edition) ? FOR_GOOD : CacheControl.noCache();
    }

    /// Keeps a choice in a cookie and leads back to where it was made.
    static ServerResponse chosen(ServerRequest request, String name) {
        var choice = request.param(name).filter(value -> value.matches("[A-Za-z-]{0,16}"));
        var back = request.param("back").filter(path -> path.matches("/(?!/)[^\\\\\\p{Cntrl}]*"));
        var cookie =
                ResponseCookie.from(name, choice.orElse(""))
                        .path("/")
                        .maxAge(
                                choice.filter(value -> !value.isEmpty())
                                        .map(_ -> A_YEAR)
                                        .orElse(Duration.ZERO))
                        .sameSite("Lax")
                        .secure(request.servletRequest().isSecure())
                        .build();
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back.orElse("/"))
                .build();
    }
}
