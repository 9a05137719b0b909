package org.gaitkeeper.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and resources; files are served by the {@code files} servlet of web.xml. */
@ApplicationPath("/")
public class WebApplication extends Application {}
