package org.guildhall.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guildhall.support.Visit.File;

/// A form with files, as browsers and programs send it.
final class Multipart {
    private static final String BOUNDARY = "----the-next-part-of-this-form";

    /// Its content type.
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Multipart() {}

    static byte[] body(Map<String, String> fields, List<File> files) {
        return body(List.copyOf(fields.entrySet()), files);
    }

    static byte[] body(List<Map.Entry<String, String>> fields, List<File> files) {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            part(body, "name=\"" + field.getKey() + "\"", "text/plain; charset=utf-8");
            body.writeBytes(utf8(field.getValue() + "\r\n"));
        }
        for (var file : files) {
            part(
                    body,
                    "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"",
                    file.type());
            body.writeBytes(file.content());
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String type) {
        body.writeBytes(
                utf8(
                        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                                .formatted(BOUNDARY, name, type)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
