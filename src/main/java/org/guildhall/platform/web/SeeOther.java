package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.guildhall.platform.web.frame.PageMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;

/// The way to another page (HTTP 303), with a word that is shown there once.
final class SeeOther implements View {
    private final String path;
    private final String notice;

    SeeOther(String path, String notice) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("leads away from here: " + path);
        }
        this.path = path;
        this.notice = notice;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!notice.isEmpty()) {
            var cookie =
                    ResponseCookie.from(PageMaker.NOTICE, notice)
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .maxAge(60)
                            .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
