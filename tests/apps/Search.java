import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.*;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.Version;

public class Search {
    public static void main(String[] args) throws Exception {
        StandardAnalyzer analyzer = new StandardAnalyzer();
        RAMDirectory directory = new RAMDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Version.LATEST, analyzer))) {
            String[] texts = {"the quick brown fox", "jumps over the lazy dog", "a quick dog", "brown bears sleep"};
            for (int i = 0; i < 200; i++) {
                Document document = new Document();
                document.add(new TextField("text", texts[i % texts.length] + " number" + i, Field.Store.YES));
                writer.addDocument(document);
            }
        }
        try (IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String query : new String[] {"quick AND dog", "brown -fox", "number17", "\"lazy dog\"~2", "bea*"}) {
                TopDocs top = searcher.search(new QueryParser("text", analyzer).parse(query), 3);
                System.out.print(query + ": " + top.totalHits);
                for (ScoreDoc doc : top.scoreDocs)
                    System.out.print("; " + searcher.doc(doc.doc).get("text"));
                System.out.println();
            }
        }
    }
}
