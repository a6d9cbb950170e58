package org.twinge.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody's browser: it keeps its cookies, and sends forms with the token of the page they were on. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();
    private final String bearer;
    private String token = "";

    Browser(String bearer) {
        this.bearer = bearer;
    }

    ValidatableResponse get(String path) {
        ValidatableResponse answer = request().get(path).then();
        var found = TOKEN.matcher(answer.extract().asString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** @param fields a list stands for several values of one field */
    ValidatableResponse post(String path, Map<String, Object> fields) {
        RequestSpecification form = request().formParam("csrf-token", token);
        fields.forEach((field, value) -> {
            if (value instanceof List<?> values) {
                form.formParam(field, values);
            } else {
                form.formParam(field, value);
            }
        });
        return form.post(path).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(bearer).filter(cookies).redirects().follow(false);
    }
}
