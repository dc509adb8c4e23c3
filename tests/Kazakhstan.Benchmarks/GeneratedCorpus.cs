using Kazakhstan.Content;
using Kazakhstan.Content.Articles;

namespace Kazakhstan.Benchmarks;

/// <summary>
/// The real content with many more articles: their sections are sentences of real sections in another order, among words of an invented vocabulary that follow Zipf's law. The same seed gives the same corpus.
/// </summary>
internal sealed record GeneratedCorpus(SiteContent Content, IReadOnlyList<string> Vocabulary, IReadOnlyList<string> Headings)
{
    private const int Seed = 19911216;
    private const int SectionsOfAnArticle = 30;
    private const int InventedWords = 40_000;
    private const string Syllables = "ka ra ta sho lu men dir pol vas kor ben ti ul gra fen mo sil nar qu esh ob ya zhe lin tur dak";

    public static GeneratedCorpus Of(SiteContent real, int sections)
    {
        var random = new Random(Seed);
        var templates = real.Articles.SelectMany(article => article.Body.Sections).Where(section => section.Text.Length > 100).ToList();
        var sentences = templates.ConvertAll(section => section.Text.Replace('\n', ' ').Split(". ", StringSplitOptions.RemoveEmptyEntries));
        var syllables = Syllables.Split(' ');
        var invented = Enumerable.Range(0, InventedWords).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]))).ToList();
        var articles = new List<Article>(real.Articles);
        var count = real.Articles.Sum(article => article.Body.Sections.Count);
        for (var number = 0; count < sections; number++)
        {
            var pattern = real.Articles[random.Next(real.Articles.Count)];
            var made = new List<Section>(SectionsOfAnArticle);
            for (var i = 0; i < SectionsOfAnArticle && count < sections; i++, count++)
            {
                var (one, other) = (random.Next(templates.Count), random.Next(templates.Count));
                made.Add(Make(i, templates[one], templates[other], [.. sentences[one], .. sentences[other]], invented, random));
            }

            articles.Add(pattern with
            {
                Slug = $"generated-{number:00000}",
                Title = $"{invented[Zipf(random, InventedWords)]} {pattern.Title}",
                Redirects = [],
                Body = new Prose(made, [], []),
                Status = ArticleStatus.Published,
            });
        }

        return new(real with { Articles = articles }, [.. WordsOf(templates), .. invented.Take(4000)], [.. templates.Select(section => section.Heading).Where(heading => heading.Length > 0)]);
    }

    private static Section Make(int i, Section one, Section other, string[] sentences, List<string> invented, Random random)
    {
        var text = new List<string>();
        for (var n = random.Next(4, 9); n > 0; n--)
        {
            text.Add(sentences[random.Next(sentences.Length)]);
            text.Add(string.Join(' ', Enumerable.Range(0, random.Next(3, 10)).Select(_ => invented[Zipf(random, invented.Count)])));
        }

        return new()
        {
            Id = i == 0 ? "" : $"s{i}",
            Heading = i == 0 ? "" : one.Heading.Length > 0 ? one.Heading : other.Heading.Length > 0 ? other.Heading : "Part",
            Level = i == 0 ? 1 : 2,
            Html = "",
            Text = string.Join(". ", text) + ".",
            Mentions = [.. one.Mentions.Concat(other.Mentions).DistinctBy(mention => mention.Entry).Take(8)],
            Links = [],
            SourceIds = [],
        };
    }

    /// <summary>Words as often as they stand in the texts, so that a random choice is a typical word.</summary>
    private static IEnumerable<string> WordsOf(List<Section> sections) => sections.SelectMany(section => section.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Trim('.', ',', ';', ':', '(', ')', '"')).Where(word => word.Length > 2).Take(60_000);

    /// <summary>A rank from 0, each half as likely at twice its place.</summary>
    private static int Zipf(Random random, int count) => (int)Math.Pow(count, random.NextDouble()) - 1;
}
