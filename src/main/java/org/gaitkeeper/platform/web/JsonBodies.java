package org.gaitkeeper.platform.web;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON bodies; what cannot be read is told by field, never with the parser's own words. */
@Provider
@Priority(Priorities.USER - 100)
@Consumes({"application/json", "application/merge-patch+json"})
@Produces({"application/json", "application/problem+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** Largest JSON body that is read, in bytes. */
    static final int MAX_BODY = 512 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !InputStream.class.isAssignableFrom(type) && type != byte[].class && type != String.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw Problem.of(CommonProblem.TOO_LARGE, t("Send at most {0} KB.", MAX_BODY / 1024));
        }
        try {
            @Nullable Object value = Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(generic));
            if (value == null) {
                throw Problem.of(CommonProblem.MALFORMED_REQUEST, t("Send a JSON object."));
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw told(unreadable);
        }
    }

    private static Problem told(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Problem problem) {
            return problem;
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.of(
                    CommonProblem.VALIDATION_FAILED,
                    List.of(new FieldProblem(path(mapping.getPath()), message(mapping))));
        }
        return Problem.of(
                CommonProblem.MALFORMED_REQUEST,
                t("The body is not the JSON object this address expects. Check quotes, commas, brackets and nesting."));
    }

    private static String message(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return t("This field is not known here. Remove it or check its spelling.");
        }
        if (mapping instanceof InvalidFormatException format) {
            if (format.getTargetType().isEnum()) {
                return t(
                        "Use one of: {0}.",
                        List.of(format.getTargetType().getEnumConstants()).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
            }
            if (mapping.getOriginalMessage().contains(Text.NOT_STORABLE)) {
                return t(Text.NOT_STORABLE);
            }
        }
        return t("This value is of the wrong type or form. See the description of this address at /openapi.");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            @Nullable String name = reference.getFieldName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name.length() > 60 ? name.substring(0, 60) : name);
            }
        }
        return path.toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class
                && type != byte[].class
                && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }
}
