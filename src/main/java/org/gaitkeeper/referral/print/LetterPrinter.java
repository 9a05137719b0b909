package org.gaitkeeper.referral.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.Content;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.referral.letter.Letter;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Prints a letter as PDF/A-2a and PDF/UA-1 with its own fonts. Nothing is loaded from anywhere: every address, ours too, is
 * refused, and the document is parsed without a document type. At most two letters are printed at once.
 */
@Singleton
public class LetterPrinter {

    /** What {@link #pdf} makes. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "Letter Sans";
    private static final int AT_ONCE = 2;
    private static final long WAIT_SECONDS = 15;

    private final Pages pages;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final String style = new String(resource("letter/letter.css"), StandardCharsets.UTF_8);
    private final byte[] regular = resource("liberation/LiberationSans-Regular.ttf");
    private final byte[] bold = resource("liberation/LiberationSans-Bold.ttf");

    @Inject
    public LetterPrinter(Pages pages) {
        this.pages = pages;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The letter as a PDF file.
     *
     * @throws Problem 503 when too many letters are being printed at once
     */
    public byte[] pdf(Letter letter) {
        // Written around the template, so that no template of the product carries a style of its own.
        String words = style.replace("{page}", letter.said("Page ")).replace("{of}", letter.said(" of "));
        Content css = output -> output.writeContent("<style>" + words + "</style>");
        byte[] markup = pages.bytes("referral/letterPrint.jte", Map.of("letter", letter, "style", css));
        boolean mayPrint = false;
        try {
            mayPrint = free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!mayPrint) {
                throw Problem.of(
                        CommonProblem.UNAVAILABLE, "Many letters are being printed just now. Try again shortly.");
            }
            return print(document(markup));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Printing was interrupted.", stopped);
        } finally {
            if (mayPrint) {
                free.release();
            }
        }
    }

    private byte[] print(Document document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Gaitkeeper");
        builder.withW3cDocument(document, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
        return pdf.toByteArray();
    }

    private static Document document(byte[] markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(markup));
        } catch (ParserConfigurationException | SAXException | IOException notOurs) {
            throw new IllegalStateException("A letter of our own is not well-formed.", notOurs);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(LetterPrinter.class.getClassLoader().getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
