package org.guildhall.platform.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A kept file as an answer: what people uploaded is never run or shown as a page of ours.
public final class Download {
    private Download() {}

    /// To be saved under its name; not kept by anybody on the way.
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return answer(ContentDisposition.attachment(), name, mediaType, content);
    }

    /// To be looked at in the browser, without scripts and without reach to our pages.
    public static ResponseEntity<byte[]> inline(String name, String mediaType, byte[] content) {
        return answer(ContentDisposition.inline(), name, mediaType, content);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder disposition, String name, String mediaType, byte[] content) {
        var named = disposition.filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
