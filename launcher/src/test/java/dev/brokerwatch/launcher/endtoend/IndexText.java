package dev.brokerwatch.launcher.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Everything in an index that is text: what is stored of each document, deleted ones too, and every term and sorted
/// value, a line each.
record IndexText(int documents, String stored, String terms) {

    static IndexText of(Path folder) throws IOException {
        StringBuilder stored = new StringBuilder();
        StringBuilder terms = new StringBuilder();
        int documents = 0;
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                documents += leaf.reader().maxDoc();
                addStored(leaf.reader(), stored);
                addTerms(leaf.reader(), terms);
            }
        }
        return new IndexText(documents, stored.toString(), terms.toString());
    }

    private static void addStored(LeafReader leaf, StringBuilder text) throws IOException {
        for (int document = 0; document < leaf.maxDoc(); document++) {
            List<IndexableField> fields = leaf.storedFields().document(document).getFields();
            for (IndexableField field : fields) {
                BytesRef bytes = field.binaryValue();
                text.append(bytes == null ? field.stringValue() : utf8(bytes)).append('\n');
            }
        }
    }

    private static void addTerms(LeafReader leaf, StringBuilder text) throws IOException {
        for (FieldInfo field : leaf.getFieldInfos()) {
            Terms terms = leaf.terms(field.name);
            if (terms != null) {
                addAll(terms.iterator(), text);
            }
            if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
                SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
                addAll(values.termsEnum(), text);
            } else if (field.getDocValuesType() == DocValuesType.SORTED) {
                addAll(leaf.getSortedDocValues(field.name).termsEnum(), text);
            }
        }
    }

    private static void addAll(TermsEnum terms, StringBuilder text) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            text.append(utf8(term)).append('\n');
        }
    }

    private static String utf8(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }
}
