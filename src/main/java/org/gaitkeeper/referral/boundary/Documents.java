package org.gaitkeeper.referral.boundary;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import org.gaitkeeper.referral.control.ReadReferral.Document;

/**
 * A signed file as an answer. It may be framed by our own pages, which is the one exception to the headers of every other
 * answer; its hash is the entity tag and stands in {@code Repr-Digest} (RFC 9530).
 */
final class Documents {

    private Documents() {}

    static Response answer(Document document) {
        return Response.ok(document.bytes(), document.mediaType())
                .tag(new EntityTag(HexFormat.of().formatHex(document.sha256())))
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(document.sha256()) + ":")
                .header("Content-Disposition", "inline; filename=\"" + document.name() + "\"")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'self'")
                .build();
    }
}
