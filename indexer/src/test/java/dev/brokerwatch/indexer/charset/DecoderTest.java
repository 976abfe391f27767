package dev.brokerwatch.indexer.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.indexer.charset.Decoded.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final String CHINESE = "出售三万条客户资料，打包二十元，先到先得，非诚勿扰。";
    private static final String RUSSIAN = "Продам базу клиентов банка, свежая, регион любой, цена договорная.";
    private final Decoder decoder = new Decoder();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    gbk           | gb18030
                    gb2312        | gb18030
                    big5          | big5
                    windows-1251  | windows-1251
                    iso-8859-1    | windows-1252
                    iso-8859-9    | windows-1254
                    iso-8859-15   | iso-8859-15
                    shift_jis     | shift_jis
                    euc-kr        | euc-kr
                    koi8-r        | koi8-r
                    utf-8         | utf-8
                    """,
            delimiter = '|')
    void aLabelMeansWhatItMeansOnTheWeb(String label, String encoding) {
        byte[] page = ("<html><head><meta charset=\"" + label + "\"></head>").getBytes(UTF_8);

        Decoded decoded = decoder.decode(page, null, null);

        assertThat(decoded.encoding()).isEqualTo(encoding);
        assertThat(decoded.signal()).isEqualTo(Signal.META);
    }

    @Test
    void theHeaderIsBelievedBeforeThePage() {
        byte[] page = ("<meta charset=utf-8>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));

        Decoded decoded = decoder.decode(page, "text/html; charset=\"windows-1251\"", null);

        assertThat(decoded.text()).endsWith(RUSSIAN);
        assertThat(decoded.signal()).isEqualTo(Signal.HEADER);
    }

    @Test
    void aByteOrderMarkIsBelievedFirst() {
        byte[] page = ("\uFEFF" + CHINESE).getBytes(UTF_8);

        Decoded decoded = decoder.decode(page, "text/html; charset=gbk", null);

        assertThat(decoded.text()).isEqualTo(CHINESE);
        assertThat(decoded.signal()).isEqualTo(Signal.BYTE_ORDER_MARK);
    }

    @Test
    void aDeclarationThatTheBytesProveWrongIsPassedOver() {
        byte[] page = ("<meta charset=gbk>" + CHINESE).getBytes(UTF_8);

        assertThat(decoder.decode(page, null, null).text()).endsWith(CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"GB18030,gb18030", "windows-1251,windows-1251", "UTF-8,utf-8"})
    void withoutASignalTheBytesTell(String charset, String encoding) {
        String text = (encoding.equals("windows-1251") ? RUSSIAN : CHINESE).repeat(8);

        Decoded decoded = decoder.decode(text.getBytes(Charset.forName(charset)), "text/html", null);

        assertThat(decoded.encoding()).isEqualTo(encoding);
        assertThat(decoded.signal()).isEqualTo(Signal.DETECTED);
    }

    @Test
    void aLateMetaAndAnXmlDeclarationCount() {
        String late = "<head>" + "<script>var a = '<meta charset=big5>';</script>".repeat(60);
        byte[] page = (late + "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>").getBytes(UTF_8);
        byte[] xml = "<?xml version='1.0' encoding='windows-1251'?><html/>".getBytes(UTF_8);

        assertThat(decoder.decode(page, null, null).encoding()).isEqualTo("gb18030");
        assertThat(decoder.decode(xml, null, null).encoding()).isEqualTo("windows-1251");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw"})
    void contentCodingsAreTakenOff(String coding) throws IOException {
        byte[] coded = encode(coding, CHINESE.getBytes(UTF_8));

        Decoded decoded = decoder.decode(coded, "text/html", coding.equals("raw") ? "deflate" : coding);

        assertThat(decoded.text()).isEqualTo(CHINESE);
    }

    @Test
    void aBombIsCutAtFiveMebibytes() throws IOException {
        byte[] bomb = encode("gzip", new byte[40_000_000]);

        Decoded decoded = decoder.decode(bomb, null, "gzip");

        assertThat(decoded.text()).hasSize(Decoder.LONGEST);
        assertThat(decoded.truncated()).isTrue();
    }

    @Test
    void aBrokenOffEntityIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = encode("gzip", CHINESE.repeat(5_000).getBytes(UTF_8));

        Decoded decoded = decoder.decode(Arrays.copyOf(whole, whole.length - 10), null, "gzip");

        assertThat(decoded.text()).startsWith(CHINESE);
        assertThat(decoded.truncated()).isTrue();
    }

    @Test
    void aBodyThatAnArchiveDecodedKeepsItsHeaderInVain() {
        assertThat(decoder.decode("<html>ok".getBytes(UTF_8), null, "gzip").text())
                .isEqualTo("<html>ok");
    }

    @Test
    void anUnknownCodingIsTold() {
        assertThatThrownBy(() -> decoder.decode(new byte[] {1, 2, 3}, null, "br"))
                .isInstanceOf(UnreadableEntityException.class)
                .hasMessageContaining("\"br\"");
    }

    private static byte[] encode(String coding, byte[] bytes) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        OutputStream out =
                switch (coding) {
                    case "deflate" -> new DeflaterOutputStream(coded);
                    case "raw" -> new DeflaterOutputStream(coded, new Deflater(6, true));
                    default -> new GZIPOutputStream(coded);
                };
        try (out) {
            out.write(bytes);
        }
        return coded.toByteArray();
    }
}
