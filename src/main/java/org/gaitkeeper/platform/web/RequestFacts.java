package org.gaitkeeper.platform.web;

import jakarta.enterprise.context.RequestScoped;

/** What is written beside an event of this request; set once by the front filter. Carries no servlet type. */
@RequestScoped
public class RequestFacts {

    private String requestId = "none";
    private String origin = "none";

    /** Says what is known. Only the front filter and tests call it. */
    public void of(String id, String clientAddress) {
        this.requestId = id;
        this.origin = clientAddress;
    }

    /** The identifier that ties answer, log and trail together; {@code none} before the front filter. */
    public String requestId() {
        return requestId;
    }

    /** The network address it came from; {@code none} before the front filter. */
    public String origin() {
        return origin;
    }
}
