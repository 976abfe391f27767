package dev.brokerwatch.crawler.session;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.FormBody;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// The form of a page that asks for a name and a password, with all that a browser would send along: hidden fields,
/// preselected options, the button.
///
/// @param userField the name of the field before the password
/// @param fields the others, in the order of the page
record LoginForm(
        CrawlUrl action,
        String userField,
        String passwordField,
        List<Field> fields,
        Charset charset) {

    private static final int MOST_FIELDS = 100;

    record Field(String name, String value) {}

    LoginForm {
        fields = List.copyOf(fields);
    }

    /// The page's login form; of several, the first with one password field (two are for registering). Null where there
    /// is none that is sent by POST.
    static @Nullable LoginForm find(SitePage page) {
        Document document = page.document();
        for (FormElement form : document.forms()) {
            List<Element> passwords = form.select("input[type=password][name]");
            if (passwords.size() == 1 && form.attr("method").equalsIgnoreCase("post")) {
                LoginForm found = of(page, document, form, passwords.getFirst());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// What is sent, in the page's charset, as browsers do.
    FormBody filledIn(String user, String password) {
        FormBody.Builder body = new FormBody.Builder(charset);
        body.add(userField, user).add(passwordField, password);
        fields.forEach(field -> body.add(field.name(), field.value()));
        return body.build();
    }

    private static @Nullable LoginForm of(
            SitePage page, Document document, FormElement form, Element password) {
        Element user = userField(form, password);
        if (user == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (KeyVal entry : form.formData()) {
            boolean secret =
                    entry.key().equals(user.attr("name"))
                            || entry.key().equals(password.attr("name"));
            if (!secret && fields.size() < MOST_FIELDS) {
                fields.add(new Field(entry.key(), entry.value()));
            }
        }
        String target = form.hasAttr("action") ? form.absUrl("action") : page.url().value();
        try {
            int fragment = target.indexOf('#');
            CrawlUrl action = new CrawlUrl(fragment < 0 ? target : target.substring(0, fragment));
            return new LoginForm(
                    action, user.attr("name"), password.attr("name"), fields, document.charset());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The last field for text before the password.
    private static @Nullable Element userField(FormElement form, Element password) {
        Element last = null;
        for (Element input : form.elements()) {
            if (input.equals(password)) {
                return last;
            }
            String type = input.attr("type").toLowerCase(Locale.ROOT);
            boolean text = type.isEmpty() || type.equals("text") || type.equals("email");
            if (input.nameIs("input") && input.hasAttr("name") && text) {
                last = input;
            }
        }
        return last;
    }
}
